using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>The tables of this module: schema <c>cooperation</c>.</summary>
internal sealed class CooperationModel : IModelPart
{
    public const string Schema = "cooperation";

    public void Map(ModelBuilder model)
    {
        MapProjects(model);
        MapPartners(model);
        MapMoney(model);
        MapResults(model);
        MapReporting(model);
        MapReceived(model);
        MapPublishing(model);
    }

    private static void MapProjects(ModelBuilder model)
    {
        model.ApplyConfiguration(new Project.Mapping());
        model.ApplyConfiguration(new ProjectCountry.Mapping());
        model.ApplyConfiguration(new ProjectRegion.Mapping());
        model.ApplyConfiguration(new ProjectLocation.Mapping());
        model.ApplyConfiguration(new ProjectSector.Mapping());
        model.ApplyConfiguration(new ProjectMarker.Mapping());
        model.ApplyConfiguration(new ProjectTag.Mapping());
        model.ApplyConfiguration(new HumanitarianScope.Mapping());
        model.ApplyConfiguration(new ProjectPartner.Mapping());
        model.ApplyConfiguration(new ProjectAgreement.Mapping());
        model.ApplyConfiguration(new RelatedProject.Mapping());
        model.ApplyConfiguration(new ProjectDocument.Mapping());
        model.ApplyConfiguration(new ProjectRisk.Mapping());
        model.ApplyConfiguration(new ProjectEvaluation.Mapping());
    }

    private static void MapPartners(ModelBuilder model)
    {
        model.ApplyConfiguration(new Partner.Mapping());
        model.ApplyConfiguration(new PartnerAssessment.Mapping());
        model.ApplyConfiguration(new Agreement.Mapping());
        model.ApplyConfiguration(new AgreementAmendment.Mapping());
    }

    private static void MapMoney(ModelBuilder model)
    {
        model.ApplyConfiguration(new Pledge.Mapping());
        model.ApplyConfiguration(new Instalment.Mapping());
        model.ApplyConfiguration(new ProjectBudget.Mapping());
        model.ApplyConfiguration(new Expenditure.Mapping());
        model.ApplyConfiguration(new ExpenditureImport.Mapping());
        model.ApplyConfiguration(new ProjectErpCode.Mapping());
        model.ApplyConfiguration(new CooperationForecast.Mapping());
        model.ApplyConfiguration(new OperationalRate.Mapping());
    }

    private static void MapResults(ModelBuilder model)
    {
        model.ApplyConfiguration(new ProjectOutput.Mapping());
        model.ApplyConfiguration(new ProjectResult.Mapping());
        model.ApplyConfiguration(new ProjectIndicator.Mapping());
        model.ApplyConfiguration(new ProjectPeriod.Mapping());
        model.ApplyConfiguration(new ProjectPeriodPart.Mapping());
    }

    private static void MapReporting(ModelBuilder model)
    {
        model.ApplyConfiguration(new DonorReport.Mapping());
        model.ApplyConfiguration(new FundingDialogue.Mapping());
        model.ApplyConfiguration(new YearResources.Mapping());
        model.ApplyConfiguration(new DonorAccount.Mapping());
        model.ApplyConfiguration(new DonorVisit.Mapping());
        model.ApplyConfiguration(new PortfolioUpload.Mapping());
    }

    private static void MapReceived(ModelBuilder model)
    {
        model.ApplyConfiguration(new IatiImport.Mapping());
        model.ApplyConfiguration(new IatiMapping.Mapping());
        model.ApplyConfiguration(new IatiUpload.Mapping());
        model.ApplyConfiguration(new ReceivedActivity.Mapping());
        model.ApplyConfiguration(new ReceivedPlace.Mapping());
        model.ApplyConfiguration(new ReceivedSector.Mapping());
        model.ApplyConfiguration(new ReceivedParty.Mapping());
        model.ApplyConfiguration(new ReceivedBudget.Mapping());
        model.ApplyConfiguration(new ReceivedTransaction.Mapping());
        model.ApplyConfiguration(new ReceivedRelated.Mapping());
    }

    private static void MapPublishing(ModelBuilder model)
    {
        model.ApplyConfiguration(new IatiPublisher.Mapping());
        model.ApplyConfiguration(new IatiExclusion.Mapping());
        model.ApplyConfiguration(new IatiPublication.Mapping());
        model.ApplyConfiguration(new IatiPublicationFile.Mapping());
        model.ApplyConfiguration(new IatiPublicationContent.Mapping());
        model.ApplyConfiguration(new IatiPublishedActivity.Mapping());
    }
}

/// <summary>What the mappings of this module share.</summary>
internal static class CooperationMapping
{
    /// <summary>A table of this module whose keys the program gives.</summary>
    public static EntityTypeBuilder<T> Keyed<T>(this EntityTypeBuilder<T> e, string table) where T : class
    {
        e.ToTable(table, CooperationModel.Schema);
        e.Property("Id").ValueGeneratedNever();
        return e;
    }

    /// <summary>A part of a project, found by what names it there.</summary>
    public static EntityTypeBuilder<T> PartOfProject<T>(this EntityTypeBuilder<T> e, string table, params string[] names) where T : class
    {
        e.Keyed(table).HasIndex(["ProjectId", .. names]).IsUnique();
        return e;
    }
}
