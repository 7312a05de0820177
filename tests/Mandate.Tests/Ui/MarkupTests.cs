using System.Globalization;
using Mandate.Ui;
using Microsoft.AspNetCore.Html;

namespace Mandate.Tests.Ui;

public class MarkupTests
{
    private const string Hostile = "<b title=\"x\" alt='y'>&</b>";
    private const string Harmless = "&lt;b title=&quot;x&quot; alt=&#x27;y&#x27;&gt;&amp;&lt;/b&gt;";

    private static string Builder(Action<MarkupBuilder> write)
    {
        var to = new MarkupBuilder();
        write(to);
        return to.Done().ToString();
    }

    [Fact]
    public void Every_hole_is_encoded()
    {
        Assert.Equal($"<p title=\"{Harmless}\">{Harmless}</p>", Markup.Of($"<p title=\"{Hostile}\">{Hostile}</p>").ToString());
        Assert.Equal($"<p>{Harmless}</p>", Builder(to => to.Add($"<p>{Hostile}</p>")));
        Assert.Equal(Harmless, Markup.Text(Hostile).ToString());
    }

    [Fact]
    public void Markup_goes_in_as_it_is_one_or_many()
    {
        List<Markup> many = [Markup.Of($"<li>1</li>"), Markup.Text("<")];
        Assert.Equal("<ul><li>1</li>&lt;</ul>", Markup.Of($"<ul>{many}</ul>").ToString());
        Assert.Equal("<ul><li>1</li></ul>", Builder(to => to.Add($"<ul>{many[0]}</ul>")));
        Assert.Equal("<p>&lt;</p>", Markup.Of($"<p>{(IHtmlContent)new HtmlString("&lt;")}</p>").ToString());
    }

    [Fact]
    public void Nothing_is_written_for_nothing()
    {
        string? text = null;
        Markup? markup = null;
        Assert.Equal("<p></p>", Markup.Of($"<p>{text}{markup}</p>").ToString());
        Assert.Equal("<p></p>", Builder(to => to.Add($"<p>{text}{markup}</p>")));
    }

    [Theory, InlineData("fr"), InlineData("ar"), InlineData("es")]
    public void Numbers_are_written_for_machines_whatever_the_readers_language(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal("x=\"-1234.5\" d=\"2026-03-01\"", Markup.Of($"x=\"{-1234.5m}\" d=\"{new DateOnly(2026, 3, 1):yyyy-MM-dd}\"").ToString());
        Assert.Equal("x=\"-1234.5\"", Builder(to => to.Add($"x=\"{-1234.5m}\"")));
    }

    [Fact]
    public void Every_script_stays_readable() =>
        Assert.Equal("成员国 États العمل", Markup.Text("成员国 États العمل").ToString());

    [Fact]
    public void A_long_table_inside_another_markup_is_whole()
    {
        var table = new Table("caption", [new("a")], [.. Enumerable.Range(0, 5_000).Select(i => new Row([Markup.Of($"{i}")]))]).Draw();
        var whole = Markup.Of($"<main>{table}</main>").ToString();
        Assert.Equal(5_000, whole.Split("<tr><th scope=\"row\"").Length - 1);
        using var writer = new StringWriter();
        table.WriteTo(writer, Markup.Encoder);
        Assert.Equal($"<main>{writer}</main>", whole);
    }
}
