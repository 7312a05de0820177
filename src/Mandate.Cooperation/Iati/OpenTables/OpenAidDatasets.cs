using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Cooperation;

/// <summary>What of development cooperation everybody may have: the published files and tables made of them.</summary>
internal sealed class OpenAidDatasets(ListIatiPublications list, Words words) : IListOpenData
{
    public async Task<IReadOnlyList<OpenDataset>> ListAsync(CancellationToken ct)
    {
        if ((await list.HandleAsync(Access.Public, null, ct)).Value is not [var newest, ..]) return [];
        return
        [
            new("iati", words["cooperation.iati.title"], words["cooperation.open.iati"], OpenDataLinks.All, [.. newest.Files.Select(f => new OpenFile(OpenDataLinks.File(f.Name), "XML", f.Name))]),
            .. PublishedTables.Names.Select(n => new OpenDataset("aid-" + n, words["cooperation.open.title." + n], words["cooperation.open.what." + n], OpenDataLinks.All, [new(OpenDataLinks.Table(n, "csv"), "CSV"), new(OpenDataLinks.Table(n, "json"), "JSON")])),
        ];
    }
}
