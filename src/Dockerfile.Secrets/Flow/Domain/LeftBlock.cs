namespace DockerfileSecrets.Flow;

/// <summary>What a state has left, and will not go on in.</summary>
internal enum LeftBlock
{
    None,
    Loop,
    Function,
    Shell,
}
