using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>How far a proposal for the money of a fund is.</summary>
public enum ProposalStatus
{
    Proposed,
    Approved,
    Refused,
    Deferred,
    Completed,
}

/// <summary>Something that a fund is asked to pay: a system, a renovation.</summary>
public sealed class FundProposal : IVersioned
{
    public const int LongestTitle = 200;

    public Guid Id { get; set; }

    public Guid FundId { get; set; }

    /// <summary>In the words of whoever proposes it.</summary>
    public required string Title { get; set; }

    /// <summary>Above zero, in the currency of the fund.</summary>
    public decimal Amount { get; set; }

    public ProposalStatus Status { get; set; }

    /// <summary>Reference of the decision on it.</summary>
    public string? Decision { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FundProposal>
    {
        public void Configure(EntityTypeBuilder<FundProposal> e)
        {
            e.ToTable("fund_proposal", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.Property(x => x.Title).HasMaxLength(LongestTitle);
            e.HasOne<Fund>().WithMany().HasForeignKey(x => x.FundId);
        }
    }
}
