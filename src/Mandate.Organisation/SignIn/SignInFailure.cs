using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Organisation;

/// <summary>
/// Attempts to sign in with one e-mail address, whether or not an account has it. Known by the address's hash, so
/// that what strangers type is not kept.
/// </summary>
internal sealed class SignInFailure : INotJournalled
{
    public required byte[] EmailHash { get; init; }

    public int Count { get; init; }

    public DateTimeOffset LastAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SignInFailure>
    {
        public void Configure(EntityTypeBuilder<SignInFailure> builder)
        {
            builder.ToTable("sign_in_failure", OrganisationModel.Schema);
            builder.HasKey(x => x.EmailHash);
            builder.HasIndex(x => x.LastAt);
        }
    }
}
