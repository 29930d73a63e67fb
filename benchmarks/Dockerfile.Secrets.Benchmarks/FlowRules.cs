namespace DockerfileSecrets.Benchmarks;

internal static class FlowRules
{
    /// <summary>The rules that read the flow analysis: it is made when the first asks, with the stages and variables that it needs.</summary>
    public static readonly ValidationOptions Only = new()
    {
        Rules =
        [
            .. SecretValidator.Rules.Where(r => r.Descriptor.Code is "DFS205" or "DFS208" or "DFS209" or "DFS210" or "DFS211" or "DFS214"
                or "DFS301" or "DFS302" or "DFS303" or "DFS305" or "DFS309" or "DFS310" or "DFS312" or "DFS314"),
        ],
    };
}
