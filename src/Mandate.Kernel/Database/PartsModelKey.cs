using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Mandate.Kernel;

/// <summary>EF Core keeps one model for each context type; ours depends on the modules that are present as well.</summary>
internal sealed class PartsModelKey : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (((MandateDb)context).PartNames, designTime);
}
