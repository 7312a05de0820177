namespace Mandate.Ui;

/// <summary>Data that everybody may have: what they are, the page that shows them, and their files.</summary>
/// <param name="Id">Short and stable, unique in the house: <c>aid-transactions</c>.</param>
/// <param name="Title">In the reader's language; so is <paramref name="About"/>.</param>
/// <param name="Page">Address of the page that shows the same.</param>
public sealed record OpenDataset(string Id, string Title, string About, string Page, IReadOnlyList<OpenFile> Files);

/// <param name="Href">Address of the file.</param>
/// <param name="Format">CSV, JSON or XML.</param>
/// <param name="Name">Where a data set has several files of a format.</param>
public sealed record OpenFile(string Href, string Format, string? Name = null)
{
    public string MediaType => Format switch { "CSV" => "text/csv", "XML" => "application/xml", _ => "application/json" };
}

/// <summary>Names a module's open data; each module that has some registers one.</summary>
public interface IListOpenData
{
    Task<IReadOnlyList<OpenDataset>> ListAsync(CancellationToken ct);
}

/// <summary>The addresses of the catalogue.</summary>
public static class OpenDataCatalogue
{
    public const string Page = "/open-data";

    /// <summary>The catalogue for machines: DCAT 3 as JSON-LD.</summary>
    public const string File = Page + "/catalogue.jsonld";
}
