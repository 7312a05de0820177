namespace Mandate.WebTests;

/// <summary>
/// A part of the sample data, made once, whoever asks first: tests run side by side, and the same thing made twice at a
/// time is a conflict. Who comes meanwhile waits; what could not be made is tried again by the next.
/// </summary>
internal sealed class Once<T>(Func<WebFixture, Task<T>> make) where T : notnull
{
    private readonly SemaphoreSlim turn = new(1);
    private (bool IsMade, T Value) made;

    public async Task<T> GetAsync(WebFixture web)
    {
        await turn.WaitAsync();
        try
        {
            if (!made.IsMade) made = (true, await make(web));
            return made.Value;
        }
        finally
        {
            turn.Release();
        }
    }
}
