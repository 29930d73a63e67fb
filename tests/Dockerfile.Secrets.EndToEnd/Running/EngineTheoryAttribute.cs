namespace DockerfileSecrets.EndToEnd.Running;

/// <summary>A theory that needs the engine: skipped as a whole, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EngineTheoryAttribute : TheoryAttribute
{
    public EngineTheoryAttribute()
    {
        Skip = Engine.Socket is null ? Engine.NotRun : null;
    }
}
