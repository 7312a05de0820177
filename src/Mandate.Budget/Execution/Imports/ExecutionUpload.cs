using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Budget;

/// <summary>A file of the accounts between its preview and its carrying out; only its sender sees it, for a day.</summary>
public sealed class ExecutionUpload : INotJournalled
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public Guid Id { get; set; }

    public Guid CycleId { get; set; }

    /// <summary>Actor identifier.</summary>
    public required string By { get; set; }

    public DateTimeOffset At { get; set; }

    public required string FileName { get; set; }

    public required byte[] Content { get; set; }

    /// <summary>The file of codes that came with it, and what was mapped on the page since; null: none.</summary>
    public byte[]? Codes { get; set; }

    internal ImportExecution.Input InputOf(string cycle) => new(new(FileName, Content), cycle, Codes is null ? null : new(CodesName, Codes));

    internal const string CodesName = "codes.csv";

    internal sealed class Mapping : IEntityTypeConfiguration<ExecutionUpload>
    {
        public void Configure(EntityTypeBuilder<ExecutionUpload> e)
        {
            e.ToTable("execution_upload", BudgetModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
            e.HasIndex(x => x.At);
            e.HasOne<BudgetCycle>().WithMany().HasForeignKey(x => x.CycleId);
        }
    }
}
