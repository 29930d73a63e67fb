namespace DockerfileSecrets.Conformance;

/// <summary>A test over the real Dockerfiles, which are not part of the repository: skipped, with the reason, where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (DataFolder.OfCorpus is not { } folder || !File.Exists(Path.Combine(folder, "real-dockerfiles.parse.jsonl.gz")))
        {
            Skip = "DOCKERFILE_CORPUS names no folder with real-dockerfiles.parse.jsonl.gz";
        }
    }
}
