namespace Mandate.Commands;

/// <summary>
/// Says on standard error how far a long command is: nothing in the first two seconds, then about twice a second over one
/// line of a terminal, or every ten seconds as a line of its own in a log.
/// </summary>
internal sealed class ProgressLine<T>(TimeProvider clock, Func<T, string> say) : IProgress<T>, IDisposable
{
    private static readonly TimeSpan Silent = TimeSpan.FromSeconds(2), OnTerminal = TimeSpan.FromMilliseconds(500), InLog = TimeSpan.FromSeconds(10);

    private readonly long started = clock.GetTimestamp();
    private long? said;
    private int width;

    public void Report(T value)
    {
        var wait = said is null ? Silent : Console.IsErrorRedirected ? InLog : OnTerminal;
        if (clock.GetElapsedTime(said ?? started) < wait) return;
        said = clock.GetTimestamp();
        var text = say(value);
        if (Console.IsErrorRedirected) Console.Error.WriteLine(text);
        else Console.Error.Write('\r' + text.PadRight(width));
        width = text.Length;
    }

    public void Dispose()
    {
        if (width > 0 && !Console.IsErrorRedirected) Console.Error.Write('\r' + new string(' ', width) + '\r');
        width = 0;
    }
}
