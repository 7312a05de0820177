using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>The live data as one IATI file, as it would be published now; nothing is saved.</summary>
public sealed class ExportIati
{
    private readonly PreparePublication prepare;

    internal ExportIati(PreparePublication prepare) => this.prepare = prepare;

    /// <param name="Organisation">The organisation's own file instead of its activities.</param>
    /// <param name="Progress">Told how many activities are made.</param>
    public sealed record Input(bool Organisation = false, IProgress<int>? Progress = null);

    public sealed record Summary(string Name, int Activities, long Size, string Sha256);

    /// <summary>The file, which is gone when this is disposed of.</summary>
    public sealed class Exported : IDisposable
    {
        private readonly PreparePublication.Prepared prepared;
        private readonly PublicationFiles.File file;

        internal Exported(PreparePublication.Prepared prepared, PublicationFiles.File file)
        {
            (this.prepared, this.file) = (prepared, file);
            Summary = new(file.Name, file.Count, file.Size, file.Sha256);
        }

        public Summary Summary { get; }

        public async Task CopyToAsync(Stream to, CancellationToken ct)
        {
            await using var from = file.Open();
            await from.CopyToAsync(to, 1 << 20, ct);
        }

        public void Dispose() => prepared.Dispose();
    }

    public async Task<Outcome<Exported>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Publish, default) is { } refusal) return refusal;
        var made = await prepare.HandleAsync(inOneFile: true, ct, input.Progress);
        if (!made.TryGet(out var prepared)) return made.Problems.ToList();
        return new Exported(prepared, prepared.Files.Single(f => f.IsOrganisation == input.Organisation));
    }
}
