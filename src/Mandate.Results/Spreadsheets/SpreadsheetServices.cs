using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.Results;

/// <summary>The operations on sheets. Their helpers are internal, so each is made here.</summary>
internal static class SpreadsheetServices
{
    public static IServiceCollection AddSpreadsheets(this IServiceCollection services)
    {
        services.AddScoped<SaveSheet>().AddScoped<StageSheet>();
        services.AddScoped(s => new DownloadSheet(Get<MandateDb>(s), Get<Places>(s), Get<PeriodGate>(s), Get<Words>(s), Get<TimeProvider>(s)));
        services.AddScoped(s => new UploadSheet(Get<MandateDb>(s), Get<Places>(s), Get<PeriodGate>(s), Get<SaveSheet>(s), Get<TimeProvider>(s)));
        return services.AddScoped(s => new UndoUpload(Get<MandateDb>(s), Get<WriteCells>(s), Get<PeriodGate>(s), Get<FigureWriter>(s), Get<TimeProvider>(s)));
    }

    private static T Get<T>(IServiceProvider services) where T : notnull => services.GetRequiredService<T>();
}
