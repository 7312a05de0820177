using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Mandate.Ui;

/// <summary>A step on the way to a page; the page itself is not one.</summary>
public sealed record Crumb(string Text, string Href);

/// <summary>What a page tells the frame around it: <c>@{ ViewData.Head(words["…"], wide: true, new Crumb(…)); }</c>.</summary>
public static class HeadExtensions
{
    private const string Key = "mandate.head";

    /// <param name="view">The page's view data.</param>
    /// <param name="title">Title of the window; the organisation's name is added, and "Error: " when the form has errors.</param>
    /// <param name="wide">True for work pages with wide tables (also A4 landscape on paper).</param>
    /// <param name="crumbs">The way here, without the front page and without the page itself.</param>
    public static void Head(this ViewDataDictionary view, string title, bool wide = false, params Crumb[] crumbs) =>
        view[Key] = new Head(title, wide, crumbs);

    internal static Head? Head(this ViewDataDictionary view) => view[Key] as Head;
}

internal sealed record Head(string Title, bool Wide, IReadOnlyList<Crumb> Crumbs);
