using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Npgsql;

namespace Mandate.Bench;

/// <summary>
/// The yardstick: the rows of a framework's table by one statement, written as a plain HTML table, before any of the
/// program's own middleware. No layout, no words, no access, no progress.
/// </summary>
internal sealed class BarePage(NpgsqlDataSource source) : IStartupFilter
{
    public const string Path = "/bare";

    private const string Rows = """
        select n.code, i.code, i.title #>> '{texts,en}', b.value, b.unit, b.years, b.text, t.kind, t.value, t.unit, t.text, f.value, f.approved_results
        from results.indicator i
        join results.result_node n on n.id = i.result_node_id
        left join results.indicator_target t on t.indicator_id = i.id
        left join results.baseline b on b.indicator_id = i.id and b.seq = t.seq
        left join results.indicator_figure f on f.indicator_id = i.id and f.region = 'ALL'
        where i.framework_id = (select id from results.framework where code = $1)
        order by n.position, i.position, t.seq
        """;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            if (context.Request.Path == Path) await AnswerAsync(context);
            else await rest(context);
        });
        next(app);
    };

    private async Task AnswerAsync(HttpContext context)
    {
        await using var command = source.CreateCommand(Rows);
        command.Parameters.AddWithValue(Preparation.Framework);
        await using var reader = await command.ExecuteReaderAsync(context.RequestAborted);
        var html = new StringBuilder("<!DOCTYPE html><title>Framework</title><table>");
        while (await reader.ReadAsync(context.RequestAborted)) Row(html, reader);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html.Append("</table>").ToString(), context.RequestAborted);
    }

    private static void Row(StringBuilder html, NpgsqlDataReader reader)
    {
        html.Append("<tr>");
        for (var i = 0; i < reader.FieldCount; i++)
            html.Append("<td>").Append(reader.IsDBNull(i) ? "" : HtmlEncoder.Default.Encode(Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!));
        html.Append('\n');
    }
}
