using System.Globalization;
using System.Text.Json.Nodes;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Budget;

/// <summary>Budgets over the API: which there are, their tables, and what does not agree in them.</summary>
internal static class BudgetApi
{
    internal sealed record Finding(string Code, string Message, FigureAt One, FigureAt Other);

    internal sealed record Checked(string Cycle, int Version, int Checks, IReadOnlyList<Finding> Findings);

    public static void MapBudgetApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("budget.title");
        api.MapGet("/budgets", ListAsync).Is("listBudgets", "budget.api.list").Produces<List<ListBudgets.Item>>().Needs();
        api.MapGet("/budgets/{cycle}/tables/{table}", TableAsync).Is("readBudgetTable", "budget.api.table").Asks("version", "budget.api.version").Asks("format", "budget.api.format").Produces<JsonObject>().Needs();
        api.MapGet("/budgets/{cycle}/contributions", AssessAsync).Is("assessContributions", "budget.api.assess").Asks("rate", "budget.api.rate").Produces<AssessContributions.Assessed>().Needs();
        api.MapGet("/budgets/{cycle}/execution", ExecutionAsync).Is("readBudgetExecution", "budget.api.execution").Asks("at", "budget.api.at").Produces<JsonObject>().Needs();
        api.MapGet("/budgets/{cycle}/transfers", TransfersAsync).Is("listBudgetTransfers", "budget.api.transfers").Produces<ListTransfers.View>().Needs();
        api.MapGet("/budgets/{cycle}/versions", VersionsAsync).Is("listBudgetVersions", "budget.api.versions").Produces<List<ListVersions.Item>>().Needs();
        api.MapGet("/budgets/{cycle}/versions/{number:int}/changes", CompareAsync).Is("compareBudgetVersions", "budget.api.compare").Asks("to", "budget.api.compare_to").Produces<CompareVersions.Compared>().Needs();
        api.MapGet("/budgets/{cycle}/unforeseen", UnforeseenAsync).Is("readUnforeseenExpenditure", "budget.api.unforeseen").Produces<ReadUnforeseen.View>().Needs();
        api.MapGet("/funds", FundsAsync).Is("listFunds", "budget.api.funds").Produces<ListFunds.View>().Needs();
        api.MapGet("/budgets/{cycle}/increases/{line}", IncreaseAsync).Is("explainIncrease", "budget.api.increase").Produces<ExplainIncrease.Explained>().Needs();
        api.MapGet("/budgets/{cycle}/outcomes/{outcome}/shares", SharesAsync).Is("explainShares", "budget.api.shares").Asks("version", "budget.api.version").Produces<ExplainShares.Explained>().Needs();
        api.MapGet("/budgets/{cycle}/staff-costs/{line}", StaffCostAsync).Is("explainStaffCost", "budget.api.staff_cost").Asks("version", "budget.api.version").Produces<ExplainStaffCost.Explained>().Needs();
        api.MapGet("/budgets/{cycle}/posts", PostsAsync).Is("listPosts", "budget.api.posts").Asks("version", "budget.api.version").Produces<ListPosts.Register>().Needs();
        api.MapGet("/budgets/{cycle}/recost", RecostAsync).Is("recostBudget", "budget.api.recost").Asks("rate", "budget.api.rate").Asks("chf_share", "budget.api.chf_share")
            .Asks("inflation", "budget.api.inflation").Asks("lines", "budget.api.lines").Produces<ExchangeEffect>().Needs();
        api.MapGet("/budgets/{cycle}/scenarios", ScenariosAsync).Is("listBudgetScenarios", "budget.api.scenarios").Produces<ListScenarios.View>().Needs();
        api.MapGet("/budgets/{cycle}/checks", ChecksAsync).Is("checkBudget", "budget.api.checks").Produces<Checked>().Needs();
    }

    private static RouteHandlerBuilder Needs(this RouteHandlerBuilder route) => route.WithMetadata(new RequiresFunctionAttribute(BudgetFunctions.ReadCode));

    private static async Task<IResult> ListAsync(HttpContext http, ListBudgets list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, ct), b => b);

    private static async Task<IResult> TableAsync(string cycle, string table, int? version, string? format, HttpContext http, ReadBudgetTable read, CurrentAccess current, Words words, CancellationToken ct)
    {
        var form = TableFormat.Json;
        if (format is not null && !SnakeEnum<TableFormat>.TryParse(format, out form)) return http.Refuse([Problem.Rule("budget.api.format_unknown", "format", string.Join(", ", SnakeEnum<TableFormat>.Names))]);
        var found = await read.HandleAsync(current.Value, new(table, cycle, version), ct);
        if (form == TableFormat.Json || !found.TryGet(out var made)) return ApiAnswer.Of(http, found, TableText.Json);
        var file = TableFile.Of(made, form, words);
        return TypedResults.File(file.Bytes, file.ContentType, file.Name);
    }

    private static async Task<IResult> AssessAsync(string cycle, decimal? rate, HttpContext http, AssessContributions assess, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await assess.HandleAsync(current.Value, new(null, cycle, rate), ct), a => a);

    private static async Task<IResult> ExecutionAsync(string cycle, string? at, HttpContext http, ReadExecution read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(cycle, at), ct), v => TableText.Json(v.Table));

    private static async Task<IResult> TransfersAsync(string cycle, HttpContext http, ListTransfers list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, cycle, ct), v => v);

    private static async Task<IResult> VersionsAsync(string cycle, HttpContext http, ListVersions list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, cycle, ct), v => v);

    private static async Task<IResult> CompareAsync(string cycle, int number, int? to, HttpContext http, CompareVersions compare, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await compare.HandleAsync(current.Value, new(cycle, number, to), ct), c => c);

    private static async Task<IResult> UnforeseenAsync(string cycle, HttpContext http, ReadUnforeseen read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, cycle, ct), v => v);

    private static async Task<IResult> FundsAsync(HttpContext http, ListFunds list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, ct), v => v);

    private static async Task<IResult> IncreaseAsync(string cycle, string line, HttpContext http, ExplainIncrease explain, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await explain.HandleAsync(current.Value, new(line, cycle), ct), e => e);

    private static async Task<IResult> SharesAsync(string cycle, string outcome, int? version, HttpContext http, ExplainShares explain, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await explain.HandleAsync(current.Value, new(outcome, cycle, null, version), ct), e => e);

    private static async Task<IResult> StaffCostAsync(string cycle, string line, int? version, HttpContext http, ExplainStaffCost explain, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await explain.HandleAsync(current.Value, new(line, cycle, version), ct), e => e);

    private static async Task<IResult> PostsAsync(string cycle, int? version, HttpContext http, ListPosts list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, new(cycle, version), ct), r => r);

    private static async Task<IResult> RecostAsync(string cycle, string? rate, [FromQuery(Name = "chf_share")] string? chfShare, string? inflation, string? lines, HttpContext http, RecostBudget recost, CurrentAccess current, CancellationToken ct)
    {
        var problems = new List<Problem>();
        var input = new RecostBudget.Input(cycle, Number(rate, "budget.recost.rate", "rate"), Number(chfShare, "budget.recost.share", "chf_share"), inflation?.Split(','), lines == "true");
        return problems.Count > 0 ? http.Refuse(problems) : ApiAnswer.Of(http, await recost.HandleAsync(current.Value, input, ct), e => e);

        decimal? Number(string? text, string code, string field)
        {
            if (text is null) return null;
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return number;
            problems.Add(Problem.Rule(code, field, text));
            return null;
        }
    }

    private static async Task<IResult> ScenariosAsync(string cycle, HttpContext http, ListScenarios list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, cycle, null, ct), v => v);

    private static async Task<IResult> ChecksAsync(string cycle, HttpContext http, CheckBudget check, CurrentAccess current, Words words, CancellationToken ct) =>
        ApiAnswer.Of(http, await check.HandleAsync(current.Value, cycle, ct),
            r => new Checked(r.Cycle, r.Number, r.Checks, Findings(r, words)));

    internal static IReadOnlyList<Finding> Findings(CheckBudget.Report report, Words words) => [.. report.Findings.Select(f => new Finding(f.Code, words[f.Code, f.Subject], f.One, f.Other))];
}
