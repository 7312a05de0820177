using System.Globalization;
using Mandate.Kernel;
using Microsoft.Extensions.Caching.Memory;

namespace Mandate.Results;

/// <summary>
/// Keeps what was drawn of a framework until a figure of it changes. A key holds everything that a drawing depends on,
/// so nothing has to be thrown away when something changes; old ones leave by their size and age. Who looks is no part
/// of it: a drawing shows the same to everybody who may read the framework.
/// </summary>
internal sealed class FrameworkViews(TimeProvider clock) : IDisposable
{
    // Characters; a view of a hundred indicators has some 90,000.
    private const long MostCharacters = 32_000_000;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostCharacters });

    public async Task<FrameworkView> GetAsync(Framework f, TableFilter filter, Words words, Func<Task<FrameworkTable>> read)
    {
        var key = (f.Id, f.Version, f.FiguresVersion, filter, Language: CultureInfo.CurrentUICulture.Name, Day: clock.GetUtcNow().Date);
        if (cache.TryGetValue(key, out FrameworkView? kept)) return kept!;
        var view = new DrawFrameworkTable(words, await read(), filter).Draw();
        cache.Set(key, view, new MemoryCacheEntryOptions { Size = view.Table.ToString().Length, SlidingExpiration = TimeSpan.FromHours(6) });
        return view;
    }

    public void Dispose() => cache.Dispose();
}
