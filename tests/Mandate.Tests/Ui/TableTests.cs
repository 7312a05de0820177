using System.Xml.Linq;
using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Http;

namespace Mandate.Tests.Ui;

public class TableTests
{
    private static readonly Words Words = new([Mandate.Ui.Texts.Module]) { FailOnMissing = true };

    private static HttpRequest Asked(string query)
    {
        var context = new DefaultHttpContext();
        (context.Request.Path, context.Request.QueryString) = ("/results", new QueryString(query));
        return context.Request;
    }

    private static XElement Read(Markup html) => XElement.Parse(html.ToString());

    private static Table Small(params Row[] rows) => new("People", [new("Name"), new("Age", Number: true, Unit: "years")], rows, "Nobody yet.");

    [Fact]
    public void A_table_has_its_caption_scopes_and_labels()
    {
        var table = Read(Small(new Row([Markup.Text("Ann & Co"), Markup.Text("3")], Level: 2)).Draw()).Descendants("table").Single();
        Assert.Equal("People", table.Element("caption")!.Value);
        Assert.Equal(["col", "col"], table.Descendants("thead").Descendants("th").Select(th => th.Attribute("scope")!.Value));
        var row = table.Element("tbody")!.Element("tr")!;
        Assert.Equal(("row", "level-2", "Ann & Co"), (row.Element("th")!.Attribute("scope")!.Value, row.Element("th")!.Attribute("class")!.Value, row.Element("th")!.Value));
        Assert.Equal(("num", "Age"), (row.Element("td")!.Attribute("class")!.Value, row.Element("td")!.Attribute("data-label")!.Value));
    }

    [Fact]
    public void A_group_heads_exactly_its_rows()
    {
        var table = Read(Small(Row.Group(Markup.Text("Africa")), new Row([Markup.Text("Ann"), Markup.Text("3")]), Row.Group(Markup.Text("Asia"))).Draw());
        var groups = table.Descendants("tbody").Where(b => b.HasElements).ToList();
        Assert.Equal([2, 1], groups.Select(g => g.Elements("tr").Count()));
        Assert.All(groups, g => Assert.Equal(("rowgroup", "2"), (g.Descendants("th").First().Attribute("scope")!.Value, g.Descendants("th").First().Attribute("colspan")!.Value)));
    }

    [Fact]
    public void A_row_with_too_few_cells_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Small(new Row([Markup.Text("Ann")])).Draw());

    [Fact]
    public void An_empty_table_is_a_sentence() =>
        Assert.Equal("Nobody yet.", Read(Small().Draw()).Value);

    [Fact]
    public void A_box_that_scrolls_is_reached_by_keyboard_and_named()
    {
        var box = Read((Small(new Row([Markup.Text("Ann"), Markup.Text("3")])) with { Stacks = false }).Draw());
        Assert.Equal(("0", "region", "People"), (box.Attribute("tabindex")!.Value, box.Attribute("role")!.Value, box.Attribute("aria-label")!.Value));
    }

    [Fact]
    public void Sorting_keeps_the_filters_and_turns_at_the_second_click()
    {
        var sorting = new Sorting(Asked("?region=r1&sort=age&page=3"), "name", "age");
        Assert.Equal(("age", false), (sorting.Key, sorting.Descending));
        Assert.Equal("/results?region=r1&sort=age&order=desc", sorting.Column("Age", "age").Sort!.Href);
        Assert.Equal("/results?region=r1&sort=name", sorting.Column("Name", "name").Sort!.Href);
        Assert.Null(sorting.Column("Name", "name").Sort!.Descending);
        Assert.Equal([1, 2, 3], sorting.Apply([3, 1, 2], x => x));
    }

    [Theory, InlineData("?sort=password"), InlineData("?sort="), InlineData("")]
    public void Only_the_orders_of_the_page_can_be_asked_for(string query) =>
        Assert.Equal("name", new Sorting(Asked(query), "name", "age").Key);

    [Theory]
    [InlineData("?page=0", 1), InlineData("?page=99", 25), InlineData("?page=x", 1), InlineData("?page=-3", 1), InlineData("?page=7", 7)]
    public void An_unknown_page_shows_the_nearest(string query, int shown) =>
        Assert.Equal(shown, new Pagination(Asked(query), 1_240).Current);

    [Fact]
    public void Pages_name_the_first_the_last_and_the_neighbours()
    {
        Assert.Equal([1, 0, 5, 6, 7, 8, 9, 0, 25], new Pagination(Asked("?page=7"), 1_240).Numbers());
        Assert.Equal([1, 2, 3], new Pagination(Asked(""), 140).Numbers());
        Assert.Equal("", new Pagination(Asked(""), 50).Draw(Words).ToString());
        var links = Read(new Pagination(Asked("?q=a%26b&page=2"), 140).Draw(Words)).Descendants("a").Select(a => a.Attribute("href")!.Value);
        Assert.Equal(["/results?q=a%26b", "/results?q=a%26b", "/results?q=a%26b&page=3", "/results?q=a%26b&page=3"], links);
    }

    [Fact]
    public void Csv_is_for_programs_and_runs_no_formula()
    {
        var csv = Mandate.Ui.Csv.Of(["code", "title"],
        [
            ["1.1", "a, \"b\"\r\nc"], [-5m, 1234.5m], ["=1+1", "+a"], ["-b", "@x"], ["\tx", null], [new DateOnly(2026, 1, 2), 7],
        ]);
        Assert.Equal(
            "code,title\n1.1,\"a, \"\"b\"\"\r\nc\"\n-5,1234.5\n'=1+1,'+a\n'-b,'@x\n'\tx,\n2026-01-02,7\n", csv);
    }
}
