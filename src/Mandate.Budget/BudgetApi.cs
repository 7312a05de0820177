using System.Text.Json.Nodes;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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
        api.MapGet("/budgets/{cycle}/tables/{table}", TableAsync).Is("readBudgetTable", "budget.api.table").Asks("version", "budget.api.version").Produces<JsonObject>().Needs();
        api.MapGet("/budgets/{cycle}/execution", ExecutionAsync).Is("readBudgetExecution", "budget.api.execution").Asks("at", "budget.api.at").Produces<JsonObject>().Needs();
        api.MapGet("/budgets/{cycle}/transfers", TransfersAsync).Is("listBudgetTransfers", "budget.api.transfers").Produces<ListTransfers.View>().Needs();
        api.MapGet("/budgets/{cycle}/versions", VersionsAsync).Is("listBudgetVersions", "budget.api.versions").Produces<List<ListVersions.Item>>().Needs();
        api.MapGet("/budgets/{cycle}/versions/{number:int}/changes", CompareAsync).Is("compareBudgetVersions", "budget.api.compare").Asks("to", "budget.api.compare_to").Produces<CompareVersions.Compared>().Needs();
        api.MapGet("/budgets/{cycle}/unforeseen", UnforeseenAsync).Is("readUnforeseenExpenditure", "budget.api.unforeseen").Produces<ReadUnforeseen.View>().Needs();
        api.MapGet("/funds", FundsAsync).Is("listFunds", "budget.api.funds").Produces<ListFunds.View>().Needs();
        api.MapGet("/budgets/{cycle}/checks", ChecksAsync).Is("checkBudget", "budget.api.checks").Produces<Checked>().Needs();
    }

    private static RouteHandlerBuilder Needs(this RouteHandlerBuilder route) => route.WithMetadata(new RequiresFunctionAttribute(BudgetFunctions.ReadCode));

    private static async Task<IResult> ListAsync(HttpContext http, ListBudgets list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, ct), b => b);

    private static async Task<IResult> TableAsync(string cycle, string table, int? version, HttpContext http, ReadBudgetTable read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(table, cycle, version), ct), TableText.Json);

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

    private static async Task<IResult> ChecksAsync(string cycle, HttpContext http, CheckBudget check, CurrentAccess current, Words words, CancellationToken ct) =>
        ApiAnswer.Of(http, await check.HandleAsync(current.Value, cycle, ct),
            r => new Checked(r.Cycle, r.Number, r.Checks, [.. r.Findings.Select(f => new Finding(f.Code, words[f.Code, f.Subject], f.One, f.Other))]));
}
