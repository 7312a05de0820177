using Mandate.Kernel.Postgres;

namespace Mandate.Bench;

/// <summary>Rounds of start, send again, write, kill on one data directory.</summary>
internal sealed class KillRun
{
    private readonly Installation installation;
    private readonly Random random;
    private readonly int writers;
    private readonly Queue<Write> next;

    private KillRun(Installation installation, int writers, Random random, Queue<Write> next, Reporter reporter)
    {
        (this.installation, this.writers, this.random, this.next) = (installation, writers, random, next);
        (Reporter, Ledger) = (reporter, new Ledger(installation.Data));
    }

    public Reporter Reporter { get; }

    public Ledger Ledger { get; }

    public int SentAgain { get; private set; }

    /// <summary>Writes that were in the database although their answer never came.</summary>
    public int DoneUnheard { get; private set; }

    public static async Task<KillRun> BeginAsync(Installation installation, int writers, Random random)
    {
        var writes = await PlanAsync(installation, random);
        await using var server = await installation.StartAsync();
        return new(installation, writers, random, writes, await Reporter.SignInAsync(server, writes.Peek().Indicator));
    }

    public async Task RoundAsync(bool withPostgres, string name)
    {
        await using var server = await installation.StartAsync();
        Reporter.Use(server);
        await SendAgainAsync();
        var first = new TaskCompletionSource();
        var writing = Enumerable.Range(0, writers).Select(_ => WriteAsync(first)).ToArray();
        // Mostly in the midst of writing, sometimes before the first write has come through.
        if (random.Next(5) > 0) await Task.WhenAny(first.Task, Task.WhenAll(writing));
        await Task.Delay(random.Next(300));
        if (withPostgres) PostgresProcesses.Kill(installation.Data);
        await server.KillAsync();
        await Task.WhenAll(writing);
        Console.Error.WriteLine($"kill {name}: {Ledger.Writes.Count} writes, {Ledger.Unacknowledged().Length} not acknowledged");
    }

    /// <summary>A last start, after which all is acknowledged and nothing runs.</summary>
    public async Task<(int Lost, int Duplicates)> EndAsync()
    {
        await using var server = await installation.StartAsync();
        Reporter.Use(server);
        await SendAgainAsync();
        return await Ledger.CompareAsync();
    }

    private async Task SendAgainAsync()
    {
        var (lost, _) = await Ledger.CompareAsync();
        if (lost > 0) throw new InvalidOperationException($"{lost} acknowledged writes are lost after a kill; the directory is {installation.Data}");
        foreach (var write in Ledger.Unacknowledged())
        {
            SentAgain++;
            if (await Ledger.IsThereAsync(write)) DoneUnheard++;
            if (!await Reporter.PostAsync(write)) throw new InvalidOperationException("A write sent again is not acknowledged: " + Reporter.Refusals.LastOrDefault());
        }
    }

    private async Task WriteAsync(TaskCompletionSource first)
    {
        while (Next() is { } write)
        {
            Ledger.Add(write);
            if (!await Reporter.PostAsync(write)) return;
            first.TrySetResult();
        }
    }

    private Write? Next()
    {
        lock (next) return next.TryDequeue(out var write) ? write : null;
    }

    // Country by country, so that a form with few indicators does not run out; 2022 belongs to the preparation.
    private static async Task<Queue<Write>> PlanAsync(Installation installation, Random random)
    {
        await using var database = (await MandateDatabase.OpenAsync(new DatabaseSettings(DataDirectory: installation.Data))).Value;
        await using var services = MandateServices.Build(database.Source);
        var (countries, indicators) = await Preparation.ReportableAsync(services);
        var places = (from c in countries from i in indicators select (c, i)).ToArray();
        random.Shuffle(places);
        return new(places.Select((p, number) => new Write(number, p.i, p.c, "2023")));
    }
}
