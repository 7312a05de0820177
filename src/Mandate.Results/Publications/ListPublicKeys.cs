namespace Mandate.Results;

/// <summary>The installation's public keys, the newest first; they are for everybody.</summary>
public sealed class ListPublicKeys
{
    private readonly SigningKeys keys;

    internal ListPublicKeys(SigningKeys keys) => this.keys = keys;

    public Task<List<PublicKey>> ReadAsync(CancellationToken ct) => keys.PublicAsync(ct);
}
