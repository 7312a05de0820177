using Mandate.Budget;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>Burn against results, and one outcome with its money, over the API.</summary>
internal static class BurnApi
{
    internal sealed record Indicators(int OnCourse, int Behind, int AtRisk, int NoData, decimal? MeanProgressPercent, int Measured);

    /// <param name="Money">Null where the reader may not read budgets or none is of this framework.</param>
    internal sealed record Outcome(string Framework, string Code, ApiText Title, Indicators Indicators, OutcomeMoney? Money, OutcomeUse? Spending, string? SpentUpTo);

    public static void MapBurnApi(this IEndpointRouteBuilder app)
    {
        app.MapApi("budget.title").MapGet("/budgets/{cycle}/burn", BurnAsync).Is("readBurnAgainstResults", "results.api.burn").Asks("at", "budget.api.at")
            .Produces<BurnReport>().WithMetadata(new RequiresFunctionAttribute(BudgetFunctions.ReadCode));
        app.MapApi("results.frameworks.nav").MapGet("/frameworks/{framework}/outcomes/{outcome}", OutcomeAsync).Is("readOutcome", "results.api.outcome").Produces<Outcome>().AllowAnonymous();
    }

    private static async Task<IResult> BurnAsync(string cycle, string? at, HttpContext http, ReadBurn read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(cycle, at), ct), r => r);

    private static async Task<IResult> OutcomeAsync(string framework, string outcome, HttpContext http, ReadOutcome read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(framework, outcome), ct), Shown);

    private static Outcome Shown(ReadOutcome.View v)
    {
        var (tally, progress) = (v.Glance.Tally, v.Glance.Progress);
        return new(v.Framework.Code, v.Glance.Outcome.Code, ApiText.Of(v.Glance.Outcome.Title),
            new(tally[ProgressState.OnCourse], tally[ProgressState.Behind], tally[ProgressState.AtRisk], tally[ProgressState.NoData], progress.Mean, progress.Measured),
            v.Funds?.MoneyOf(v.Glance.Outcome.Code), v.Funds?.UseOf(v.Glance.Outcome.Code), v.Funds?.Spending.At);
    }
}
