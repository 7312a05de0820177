using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>The tables of this module: schema <c>budget</c>.</summary>
internal sealed class BudgetModel : IModelPart
{
    public const string Schema = "budget";

    public void Map(ModelBuilder model)
    {
        model.ApplyConfiguration(new BudgetCycle.Mapping());
        model.ApplyConfiguration(new BudgetVersion.Mapping());
        model.ApplyConfiguration(new BudgetLine.Mapping());
        model.ApplyConfiguration(new StrategicItem.Mapping());
        model.ApplyConfiguration(new ExpenditureObject.Mapping());
        model.ApplyConfiguration(new TechnicalCooperation.Mapping());
        model.ApplyConfiguration(new OutcomeBudget.Mapping());
        model.ApplyConfiguration(new OutcomeResources.Mapping());
        model.ApplyConfiguration(new BudgetRate.Mapping());
        model.ApplyConfiguration(new RegionalInflation.Mapping());
        model.ApplyConfiguration(new CostAssumption.Mapping());
        model.ApplyConfiguration(new NewPost.Mapping());
        model.ApplyConfiguration(new Redeployment.Mapping());
        model.ApplyConfiguration(new Provision.Mapping());
        model.ApplyConfiguration(new RestatedAmount.Mapping());
        model.ApplyConfiguration(new CostElement.Mapping());
        model.ApplyConfiguration(new StandardCost.Mapping());
        model.ApplyConfiguration(new Post.Mapping());
        model.ApplyConfiguration(new Scenario.Mapping());
        model.ApplyConfiguration(new ScenarioChange.Mapping());
        model.ApplyConfiguration(new OutcomeShare.Mapping());
        model.ApplyConfiguration(new OutcomeRequirement.Mapping());
        model.ApplyConfiguration(new AssessedMember.Mapping());
        model.ApplyConfiguration(new ContributionBalance.Mapping());
        model.ApplyConfiguration(new ZeroBaseItem.Mapping());
        model.ApplyConfiguration(new BudgetUpload.Mapping());
        MapExecution(model);
        MapFunds(model);
    }

    private static void MapExecution(ModelBuilder model)
    {
        model.ApplyConfiguration(new ExecutionImport.Mapping());
        model.ApplyConfiguration(new ExecutionEntry.Mapping());
        model.ApplyConfiguration(new ExecutionUpload.Mapping());
        model.ApplyConfiguration(new LineCode.Mapping());
        model.ApplyConfiguration(new AccountingMonth.Mapping());
        model.ApplyConfiguration(new ExecutionControl.Mapping());
        model.ApplyConfiguration(new LineForecast.Mapping());
        model.ApplyConfiguration(new Transfer.Mapping());
        model.ApplyConfiguration(new TransferRule.Mapping());
        model.ApplyConfiguration(new ManagerAssignment.Mapping());
    }

    private static void MapFunds(ModelBuilder model)
    {
        model.ApplyConfiguration(new Fund.Mapping());
        model.ApplyConfiguration(new FundFigure.Mapping());
        model.ApplyConfiguration(new FundMovement.Mapping());
        model.ApplyConfiguration(new FundProposal.Mapping());
        model.ApplyConfiguration(new UnforeseenAuthorisation.Mapping());
        model.ApplyConfiguration(new UnforeseenPast.Mapping());
    }
}
