using System.Globalization;
using Microsoft.Extensions.Caching.Memory;

namespace Mandate.Results;

/// <summary>
/// Keeps what was drawn of a framework until a figure of it changes. A key holds everything that a drawing depends on,
/// so nothing has to be thrown away when something changes; old ones leave by their size and age. Who looks is no part
/// of it: a drawing shows the same to everybody who may read the framework.
/// </summary>
internal sealed class FrameworkViews(TimeProvider clock) : IDisposable
{
    // Characters; a view of a hundred indicators has some 60,000.
    private const long MostCharacters = 32_000_000;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostCharacters });

    /// <param name="f">As it is now: its versions are part of the key.</param>
    /// <param name="what">Which drawing of it; equal for equal drawings.</param>
    /// <param name="draw">Makes the drawing where it is not kept.</param>
    public async Task<T> GetAsync<T>(Framework f, object what, Func<Task<T>> draw) where T : class, IDrawnView
    {
        var key = (f.Id, f.Version, f.FiguresVersion, what, Language: CultureInfo.CurrentUICulture.Name, Day: clock.GetUtcNow().Date);
        if (cache.TryGetValue(key, out T? kept)) return kept!;
        var view = await draw();
        cache.Set(key, view, new MemoryCacheEntryOptions { Size = view.Table.Length, SlidingExpiration = TimeSpan.FromHours(6) });
        return view;
    }

    public void Dispose() => cache.Dispose();
}
