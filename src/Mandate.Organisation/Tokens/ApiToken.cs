using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Organisation;

/// <summary>
/// What a program shows to act for an account. The token itself is shown once; kept are its hash and the first letters, by
/// which its owner knows it again.
/// </summary>
internal sealed class ApiToken
{
    /// <summary>Marks our tokens for those who search files and logs for secrets.</summary>
    public const string Mark = "mdt_";

    public const int LongestName = 100;

    private const int PrefixLength = 12;

    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>What its owner uses it for.</summary>
    public required string Name { get; init; }

    public required string Prefix { get; init; }

    public required byte[] TokenHash { get; init; }

    public List<TokenScope> Scopes { get; init; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Moved at most once a minute, past the journal: it is no change that anybody must account for.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public static (ApiToken Kept, string Token) Make(Guid account, string name, IEnumerable<TokenScope> scopes, DateTimeOffset now, DateTimeOffset expires)
    {
        var token = Mark + Secret.NewToken();
        return (new()
        {
            Id = Guid.CreateVersion7(now), AccountId = account, Name = name, Prefix = token[..PrefixLength], TokenHash = Secret.Hash(token),
            Scopes = [.. scopes.Distinct().Order()], CreatedAt = now, ExpiresAt = expires,
        }, token);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> builder)
        {
            builder.ToTable("api_token", OrganisationModel.Schema);
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.Name).HasMaxLength(LongestName);
            builder.Property(x => x.Prefix).HasMaxLength(PrefixLength);
            builder.Property(x => x.TokenHash).HasAnnotation(JournalJson.Secret, true);
            builder.HasIndex(x => x.TokenHash).IsUnique();
            builder.HasIndex(x => x.AccountId);
            builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        }
    }
}
