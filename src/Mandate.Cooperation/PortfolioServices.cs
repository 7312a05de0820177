using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Cooperation;

/// <summary>The operations on projects, partners, agreements and their money.</summary>
internal static class PortfolioServices
{
    public static IServiceCollection AddPortfolio(this IServiceCollection services) => services
        .AddScoped<LoadPortfolio>().AddScoped<ReadProjectMoney>().AddScoped<ReadProgrammeFrameworks>().AddScoped<ReadProjects>().AddScoped<ReadSheet>().AddScoped<ReadAgreements>()
        .AddScoped(s => new ImportPortfolio(Db(s), s.GetRequiredService<LoadPortfolio>(), Clock(s)))
        .AddScoped(s => new StagePortfolio(s.GetRequiredService<KeptUploads>(), s.GetRequiredService<ImportPortfolio>()))
        .AddScoped(s => new ImportExpenditure(Db(s), Clock(s)))
        .AddScoped(s => new ListProjects(Db(s), s.GetRequiredService<ReadProjects>(), s.GetRequiredService<Places>()))
        .AddScoped(s => new ShowProject(Db(s), s.GetRequiredService<ReadSheet>()))
        .AddScoped(s => new SaveProject(Db(s), s.GetRequiredService<Places>(), Clock(s)))
        .AddParts().AddPartners().AddDonors().AddComposition();

    private static IServiceCollection AddParts(this IServiceCollection services) => services
        .AddScoped<OpenPart>().AddScoped<PartChoices>()
        .AddScoped(s => new SavePart(Db(s), s.GetRequiredService<OpenPart>(), Clock(s)));

    private static IServiceCollection AddPartners(this IServiceCollection services) => services
        .AddScoped(s => new ListPartners(Db(s), Clock(s)))
        .AddScoped(s => new ShowPartner(Db(s), s.GetRequiredService<ListPartners>(), s.GetRequiredService<ReadAgreements>(), s.GetRequiredService<ReadProjects>(), s.GetRequiredService<People>()))
        .AddScoped(s => new SavePartner(Db(s), s.GetRequiredService<Places>(), Clock(s)))
        .AddScoped(s => new AssessPartner(Db(s), Clock(s)))
        .AddScoped(s => new ListAgreements(Db(s), s.GetRequiredService<ReadAgreements>()))
        .AddScoped(s => new ShowAgreement(Db(s), s.GetRequiredService<ReadAgreements>()))
        .AddScoped(s => new DraftAmendment(Db(s), Clock(s)))
        .AddScoped(s => new DecideAmendment(Db(s), Clock(s)))
        .AddScoped(s => new ListDonorReports(Db(s), Clock(s)))
        .AddScoped(s => new SendDonorReport(Db(s), Clock(s)));

    private static IServiceCollection AddDonors(this IServiceCollection services) => services
        .AddScoped<DonorRights>().AddScoped<ReadProjectChanges>()
        .AddScoped(s => new LinkDonor(Db(s), s.GetRequiredService<People>(), Clock(s)))
        .AddScoped(s => new ListDonorProjects(Db(s), s.GetRequiredService<ReadProjects>(), s.GetRequiredService<DonorRights>()))
        .AddScoped(s => new ShowDonorProject(Db(s), s.GetRequiredService<ReadSheet>(), s.GetRequiredService<DonorRights>(), s.GetRequiredService<ReadProjectChanges>(), s.GetRequiredService<ListDeliverables>(), Clock(s)));

    private static IServiceCollection AddComposition(this IServiceCollection services) => services
        .AddScoped<ListDialogues>()
        .AddScoped(s => new SaveDialogue(Db(s), Clock(s)))
        .AddScoped(s => new ReadComposition(Db(s), Clock(s)))
        .AddScoped(s => new ReadFundingGaps(Db(s), s.GetRequiredService<ReadProgrammeFrameworks>(), s.GetRequiredService<ReadOutcomeMoney>()));

    private static MandateDb Db(IServiceProvider services) => services.GetRequiredService<MandateDb>();

    private static TimeProvider Clock(IServiceProvider services) => services.GetRequiredService<TimeProvider>();
}
