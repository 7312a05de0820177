using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>The tables of this module: schema <c>cooperation</c>.</summary>
internal sealed class CooperationModel : IModelPart
{
    public const string Schema = "cooperation";

    public void Map(ModelBuilder model)
    {
    }
}
