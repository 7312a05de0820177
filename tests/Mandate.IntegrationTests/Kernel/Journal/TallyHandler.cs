using Mandate.Kernel;

namespace Mandate.IntegrationTests.Kernel.Journal;

/// <summary>What a test's handler does to each event before it writes it down.</summary>
internal sealed class Script
{
    public Func<OfficeOpened, MandateDb, Task> Before { get; set; } = (_, _) => Task.CompletedTask;
}

/// <summary>Writes down every event that it handled, in the order in which it handled them.</summary>
internal sealed class TallyHandler(Script script) : JournalHandler<OfficeOpened>
{
    public override string Name => "test.tally";

    protected override async Task HandleAsync(OfficeOpened happened, JournalEntry entry, MandateDb db, CancellationToken ct)
    {
        await script.Before(happened, db);
        db.Add(new Tally { Handler = Name, Subject = happened.Office, Number = happened.Number });
    }
}
