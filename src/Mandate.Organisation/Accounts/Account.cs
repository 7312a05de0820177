using Mandate.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Organisation;

/// <summary>
/// What a person signs in with. Failed sign-ins are counted by e-mail address in <see cref="SignInFailure"/>, not
/// here, so that an address without an account answers like one with it.
/// </summary>
internal sealed class Account : IdentityUser<Guid>, IVersioned
{
    public Guid PersonId { get; init; }

    public DateTimeOffset? DisabledAt { get; set; }

    public int Version { get; set; }

    public static Account For(Person person, string email)
    {
        var id = Guid.CreateVersion7();
        // The name is never typed by anybody: people sign in by e-mail address, which may change.
        return new Account { Id = id, UserName = id.ToString("N"), Email = email, PersonId = person.Id };
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("account", OrganisationModel.Schema);
            builder.Property(x => x.Id).ValueGeneratedNever();
            builder.Property(x => x.UserName).HasMaxLength(32);
            builder.Property(x => x.NormalizedUserName).HasMaxLength(32);
            builder.Property(x => x.Email).HasMaxLength(254);
            builder.Property(x => x.NormalizedEmail).HasMaxLength(254);
            builder.HasIndex(x => x.NormalizedUserName).IsUnique();
            builder.HasIndex(x => x.NormalizedEmail).IsUnique();
            builder.HasOne<Person>().WithOne().HasForeignKey<Account>(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            KeepSecret(builder);
            LeaveOut(builder);
        }

        private static void KeepSecret(EntityTypeBuilder<Account> builder)
        {
            builder.Property(x => x.PasswordHash).HasAnnotation(JournalJson.Secret, true);
            builder.Property(x => x.SecurityStamp).HasAnnotation(JournalJson.Secret, true);
            builder.Property(x => x.ConcurrencyStamp).IsConcurrencyToken().HasAnnotation(JournalJson.Secret, true);
        }

        private static void LeaveOut(EntityTypeBuilder<Account> builder)
        {
            builder.Ignore(x => x.EmailConfirmed);
            builder.Ignore(x => x.PhoneNumber);
            builder.Ignore(x => x.PhoneNumberConfirmed);
            builder.Ignore(x => x.TwoFactorEnabled);
            builder.Ignore(x => x.LockoutEnd);
            builder.Ignore(x => x.LockoutEnabled);
            builder.Ignore(x => x.AccessFailedCount);
        }
    }
}
