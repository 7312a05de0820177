namespace Mandate.Cooperation;

/// <summary>The addresses of reports to outside bodies.</summary>
public static class ReportLinks
{
    public const string All = "/external-reports";

    public const string Dac = All + "/dac";

    public const string DataCube = All + "/data-cube";

    public const string WorkPlan = All + "/joint-work-plan";
}
