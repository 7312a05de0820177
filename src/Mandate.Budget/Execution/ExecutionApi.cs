using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Budget;

/// <summary>The accounts of a budget over the API: files of the ERP in, months, the control, codes, forecasts.</summary>
internal static class ExecutionApi
{
    private const string Root = "/budgets/{cycle}/execution";

    // Of a file that comes without a name.
    private const string FileName = "entries.csv";

    internal sealed record ControlBody(ControlMode Mode);

    internal sealed record CodeBody(string Line);

    internal sealed record ReopenBody(string Reason);

    /// <param name="Line">Its whole name, a code of the ERP, or its own name where no other line has it.</param>
    /// <param name="Amount">US dollars in the whole biennium.</param>
    internal sealed record ForecastBody(string Line, string Month, decimal Amount);

    internal sealed record Mapped(string Code, LineKey Line);

    public static void MapExecutionApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("budget.api.execution_tag");
        Needs(api.MapGet(Root + "/accounts", AccountsAsync), BudgetFunctions.ReadCode).Is("readBudgetAccounts", "budget.api.accounts").Produces<ReadAccounts.View>();
        Needs(api.MapPost(Root + "/entries", ImportAsync), BudgetFunctions.ExecuteCode).Is("importBudgetEntries", "budget.api.entries").TakesFile().Asks("dry_run", "budget.api.dry_run").Produces<ImportExecution.Result>();
        Needs(api.MapPost(Root + "/months/{month}/close", CloseAsync), BudgetFunctions.ExecuteCode).Is("closeBudgetMonth", "budget.api.month_close").Produces<SetAccountingMonth.Result>();
        Needs(api.MapPost(Root + "/months/{month}/reopen", ReopenAsync), BudgetFunctions.ExecuteCode).Is("reopenBudgetMonth", "budget.api.month_reopen").Takes<ReopenBody>().Produces<SetAccountingMonth.Result>();
        Needs(api.MapPut(Root + "/control", ControlAsync), BudgetFunctions.ApproveTransferCode).Is("setBudgetControl", "budget.api.control").Takes<ControlBody>().NeedsVersion().Produces<SetControl.Result>();
        Needs(api.MapGet(Root + "/codes", CodesAsync), BudgetFunctions.ReadCode).Is("listBudgetCodes", "budget.api.codes").Produces<List<ListLineCodes.Item>>();
        Needs(api.MapPut(Root + "/codes/{code}", MapAsync), BudgetFunctions.ExecuteCode).Is("mapBudgetCode", "budget.api.code").Takes<CodeBody>().NeedsVersion().Produces<Mapped>();
        Needs(api.MapGet(Root + "/forecasts", ForecastsAsync), BudgetFunctions.ReadCode).Is("listBudgetForecasts", "budget.api.forecasts").Produces<ReadForecasts.View>();
        Needs(api.MapPut(Root + "/forecasts", ForecastAsync), BudgetFunctions.ExecuteCode).Is("setBudgetForecast", "budget.api.forecast").Takes<ForecastBody>().NeedsVersion().Produces<SetForecast.Result>();
    }

    internal static RouteHandlerBuilder Needs(RouteHandlerBuilder route, string function) => route.WithMetadata(new RequiresFunctionAttribute(function));

    /// <summary>As files write figures.</summary>
    internal static string? Text(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);

    private static async Task<IResult> AccountsAsync(string cycle, HttpContext http, ReadAccounts read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, cycle, ct), v => v);

    private static async Task<IResult> ImportAsync(string cycle, HttpContext http, ImportExecution import, CurrentAccess current, CancellationToken ct)
    {
        var asked = http.Request.Query["dry_run"].ToString();
        if (asked is not ("" or "true" or "false")) return http.Refuse([Problem.Rule("budget.api.true_false", "dry_run")]);
        var bytes = await ApiBytes.ReadAsync(http, ImportLimits.FileBytes, ct);
        return ApiAnswer.Of(http, await import.HandleAsync(current.Value, new(new(FileName, bytes), cycle, DryRun: asked == "true"), ct), r => r);
    }

    private static async Task<IResult> CloseAsync(string cycle, string month, HttpContext http, SetAccountingMonth set, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await set.HandleAsync(current.Value, new(cycle, month, true), ct), m => m);

    private static async Task<IResult> ReopenAsync(string cycle, string month, HttpContext http, SetAccountingMonth set, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<ReopenBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await set.HandleAsync(current.Value, new(cycle, month, false, body.Reason), ct), m => m);
    }

    private static async Task<IResult> ControlAsync(string cycle, HttpContext http, SetControl set, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<ControlBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await set.HandleAsync(current.Value, new(cycle, body.Mode, version), ct), c => c, c => c.Version);
    }

    private static async Task<IResult> CodesAsync(string cycle, HttpContext http, ListLineCodes list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, cycle, ct), c => c);

    private static async Task<IResult> MapAsync(string cycle, string code, HttpContext http, MapLineCode map, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<CodeBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await map.HandleAsync(current.Value, new(cycle, code, body.Line, version), ct), l => new Mapped(code.Trim(), l));
    }

    private static async Task<IResult> ForecastsAsync(string cycle, HttpContext http, ReadForecasts read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, cycle, ct), v => v);

    private static async Task<IResult> ForecastAsync(string cycle, HttpContext http, SetForecast set, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<ForecastBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await set.HandleAsync(current.Value, new(cycle, body.Line, body.Month, Text(body.Amount), version), ct), f => f, f => f.Version);
    }
}
