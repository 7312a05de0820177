using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>The live data as one IATI file, as it would be published now; nothing is saved.</summary>
public sealed class ExportIati
{
    private readonly PreparePublication prepare;

    internal ExportIati(PreparePublication prepare) => this.prepare = prepare;

    /// <param name="Organisation">The organisation's own file instead of its activities.</param>
    public sealed record Input(bool Organisation = false);

    public sealed record Summary(string Name, int Activities, long Size, string Sha256);

    public sealed record Exported(Summary Summary, byte[] Bytes);

    public async Task<Outcome<Exported>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Publish, default) is { } refusal) return refusal;
        var made = await prepare.HandleAsync(ct);
        if (!made.TryGet(out var prepared)) return made.Problems.ToList();
        var file = input.Organisation ? PublicationFiles.Write(prepared.Reporter)
            : PublicationFiles.Write(new PublicationFiles.Group(prepared.Publisher.Identifier + "-activities.xml", prepared.Activities));
        return new Exported(new(file.Name, file.Count, file.Bytes.Length, file.Sha256), file.Bytes);
    }
}
