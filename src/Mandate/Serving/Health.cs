using Npgsql;

namespace Mandate.Serving;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: so does its database; else 503.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => TypedResults.Text("live")).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(NpgsqlDataSource source, HttpContext context)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(Patience);
        try
        {
            await using var ask = source.CreateCommand("select 1");
            await ask.ExecuteScalarAsync(patience.Token);
            return TypedResults.Text("ready");
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException or TimeoutException)
        {
            return TypedResults.Text("database unavailable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
