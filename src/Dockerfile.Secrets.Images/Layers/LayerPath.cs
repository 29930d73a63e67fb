namespace DockerfileSecrets.Images.Layers;

/// <summary>A path in a layer as findings show it: from the root of the image, without <c>./</c>. Nothing is ever opened by it.</summary>
internal static class LayerPath
{
    public static string Of(string name)
    {
        var steps = name.Split('/').Where(step => step is not ("" or "."));
        return string.Join('/', steps);
    }
}
