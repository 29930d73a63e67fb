namespace DockerfileSecrets.EndToEnd.Running;

/// <summary>A test that needs the engine: skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EngineFactAttribute : FactAttribute
{
    public EngineFactAttribute()
    {
        Skip = Engine.Socket is null ? Engine.NotRun : null;
    }
}
