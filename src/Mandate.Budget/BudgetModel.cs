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
    }
}
