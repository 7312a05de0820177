using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>The tables of this module: schema <c>cooperation</c>.</summary>
internal sealed class CooperationModel : IModelPart
{
    public const string Schema = "cooperation";

    public void Map(ModelBuilder model)
    {
        MapReceived(model);
    }

    private static void MapReceived(ModelBuilder model)
    {
        model.ApplyConfiguration(new IatiImport.Mapping());
        model.ApplyConfiguration(new IatiMapping.Mapping());
        model.ApplyConfiguration(new IatiUpload.Mapping());
        model.ApplyConfiguration(new ReceivedActivity.Mapping());
        model.ApplyConfiguration(new ReceivedPlace.Mapping());
        model.ApplyConfiguration(new ReceivedSector.Mapping());
        model.ApplyConfiguration(new ReceivedParty.Mapping());
        model.ApplyConfiguration(new ReceivedBudget.Mapping());
        model.ApplyConfiguration(new ReceivedTransaction.Mapping());
        model.ApplyConfiguration(new ReceivedRelated.Mapping());
    }
}
