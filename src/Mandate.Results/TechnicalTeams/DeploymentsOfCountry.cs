using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>The deployments to one country that the asker may see, those that run or are to come first.</summary>
internal sealed class DeploymentsOfCountry(ReadTeams read)
{
    public async Task<IReadOnlyList<DeploymentLine>> HandleAsync(Access by, string country, CancellationToken ct) =>
        [.. (await read.LinesAsync(by, t => t.Deployments.Any(d => d.Country == country), ct)).SelectMany(t => t.Deployments).Where(d => d.Country == country)
            .OrderBy(d => d.State is DeploymentState.Ended or DeploymentState.Cancelled).ThenByDescending(d => d.From)];
}
