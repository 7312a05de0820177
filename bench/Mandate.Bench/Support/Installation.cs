namespace Mandate.Bench;

/// <summary>A data directory with the reference framework and people who may work with it; gone afterwards.</summary>
internal sealed class Installation : IAsyncDisposable
{
    /// <summary>The page of the reference framework.</summary>
    public const string FrameworkPage = "/frameworks/" + Preparation.Framework;

    private Installation(PublishedBuild build, string data) => (Build, Data) = (build, data);

    public PublishedBuild Build { get; }

    public string Data { get; }

    public static async Task<Installation> MakeAsync()
    {
        var made = new Installation(await PublishedBuild.GetAsync(), Path.Combine(Path.GetTempPath(), "mandate-bench-" + Guid.NewGuid().ToString("N")[..8]));
        Console.Error.WriteLine($"filling {made.Data} …");
        await Preparation.FillAsync(made.Data);
        return made;
    }

    public Task<ServerProcess> StartAsync(int port = 0) => ServerProcess.StartAsync(Build, Data, port);

    /// <summary>A browser in which the officer is signed in.</summary>
    public static async Task<WebClient> SignInAsync(Uri address)
    {
        var client = new WebClient(address, "en");
        var page = await client.GetAsync("/sign-in");
        var answer = await client.SubmitAsync(page, "form.ask", ("Email", Preparation.Officer), ("Password", Preparation.Password));
        return answer.Location is not null ? client : throw new InvalidOperationException("Not signed in: " + answer.Text);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Data, recursive: true);
        return ValueTask.CompletedTask;
    }
}
