using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>The country programmes and UN cooperation frameworks of one country that the asker may see.</summary>
internal sealed class ProgrammesOfCountry(MandateDb db, ReadProgrammes read)
{
    public sealed record Found(IReadOnlyList<ProgrammeLine> Programmes, IReadOnlyList<CooperationLine> Cooperations)
    {
        /// <summary>The outputs of a framework that its programmes serve, each with the programmes that do.</summary>
        public IEnumerable<(Served Output, IReadOnlyList<ProgrammeLine> By)> OutputsOf(string framework) =>
            Programmes.SelectMany(p => p.Serves.Where(s => s.Framework == framework).Select(s => (Output: s, Programme: p)))
                .GroupBy(x => x.Output.Code, StringComparer.Ordinal).Select(g => (g.First().Output, (IReadOnlyList<ProgrammeLine>)[.. g.Select(x => x.Programme)]));
    }

    public async Task<Found> HandleAsync(Access by, string country, CancellationToken ct) => new(
        [.. (await read.LinesAsync(by, db.Set<CountryProgramme>().Where(p => p.Country == country), ct)).OrderByDescending(p => p.From)],
        [.. (await read.CooperationsAsync(by, db.Set<CooperationFramework>().Where(c => c.Country == country), ct)).OrderByDescending(c => c.From)]);
}
