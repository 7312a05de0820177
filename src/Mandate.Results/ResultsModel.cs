using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>The tables of this module: schema <c>results</c>.</summary>
internal sealed class ResultsModel : IModelPart
{
    public const string Schema = "results";

    public void Map(ModelBuilder model)
    {
        model.ApplyConfiguration(new Framework.Mapping());
        model.ApplyConfiguration(new FrameworkLevel.Mapping());
        model.ApplyConfiguration(new ResultNode.Mapping());
        model.ApplyConfiguration(new ReportingPeriod.Mapping());
        model.ApplyConfiguration(new SdgLink.Mapping());
        model.ApplyConfiguration(new Indicator.Mapping());
        model.ApplyConfiguration(new IndicatorSource.Mapping());
        model.ApplyConfiguration(new TechnicalNote.Mapping());
        model.ApplyConfiguration(new Criterion.Mapping());
        model.ApplyConfiguration(new Baseline.Mapping());
        model.ApplyConfiguration(new IndicatorTarget.Mapping());
        model.ApplyConfiguration(new RegionalTarget.Mapping());
        model.ApplyConfiguration(new CountryResult.Mapping());
        model.ApplyConfiguration(new Evidence.Mapping());
        model.ApplyConfiguration(new EvidenceContent.Mapping());
        model.ApplyConfiguration(new ReviewStep.Mapping());
        model.ApplyConfiguration(new ReviewLevel.Mapping());
        model.ApplyConfiguration(new PeriodUnlock.Mapping());
        model.ApplyConfiguration(new Reminder.Mapping());
        model.ApplyConfiguration(new Dimension.Mapping());
        model.ApplyConfiguration(new DimensionOption.Mapping());
        model.ApplyConfiguration(new IndicatorDimension.Mapping());
        model.ApplyConfiguration(new Disaggregation.Mapping());
        model.ApplyConfiguration(new DisaggregationOption.Mapping());
        model.ApplyConfiguration(new Measurement.Mapping());
        model.ApplyConfiguration(new IndicatorFigure.Mapping());
        model.ApplyConfiguration(new PartFigure.Mapping());
        model.ApplyConfiguration(new ApprovedCount.Mapping());
        model.ApplyConfiguration(new FigureChange.Mapping());
        model.ApplyConfiguration(new FrameworkImport.Mapping());
        model.ApplyConfiguration(new ImportStage.Mapping());
        model.ApplyConfiguration(new IndicatorLink.Mapping());
        model.ApplyConfiguration(new Revision.Mapping());
        model.ApplyConfiguration(new SigningKey.Mapping());
        model.ApplyConfiguration(new Publication.Mapping());
        model.ApplyConfiguration(new PublicationContent.Mapping());
        model.ApplyConfiguration(new DeliverablePlan.Mapping());
        model.ApplyConfiguration(new Deliverable.Mapping());
        model.ApplyConfiguration(new DeliverableEvidence.Mapping());
        model.ApplyConfiguration(new DeliverableChange.Mapping());
        model.ApplyConfiguration(new CooperationFramework.Mapping());
        model.ApplyConfiguration(new CountryProgramme.Mapping());
        model.ApplyConfiguration(new ProgrammePriority.Mapping());
        model.ApplyConfiguration(new ServedOutput.Mapping());
        model.ApplyConfiguration(new ProgrammeDocument.Mapping());
        model.ApplyConfiguration(new CommitteeMember.Mapping());
        model.ApplyConfiguration(new CommitteeMeeting.Mapping());
        model.ApplyConfiguration(new CommitteeDecision.Mapping());
        model.ApplyConfiguration(new ProgrammeUpload.Mapping());
        model.ApplyConfiguration(new ProgrammeEvaluation.Mapping());
        model.ApplyConfiguration(new TechnicalTeam.Mapping());
        model.ApplyConfiguration(new TeamResult.Mapping());
        model.ApplyConfiguration(new TeamMember.Mapping());
        model.ApplyConfiguration(new Deployment.Mapping());
        model.ApplyConfiguration(new SheetUpload.Mapping());
        model.ApplyConfiguration(new SheetStage.Mapping());
    }
}
