using Microsoft.EntityFrameworkCore;

namespace Mandate.Kernel;

/// <summary>What one module adds to the database: its tables, in a schema of its own, which only it writes.</summary>
public interface IModelPart
{
    void Map(ModelBuilder model);
}

/// <summary>A row that people edit: an edit carries the version that it started from.</summary>
public interface IVersioned
{
    /// <summary>1 when created, one more with each saved change; a stale one is a conflict.</summary>
    int Version { get; set; }
}

/// <summary>A row whose changes are not journalled: projections and caches that can be computed again.</summary>
public interface INotJournalled;
