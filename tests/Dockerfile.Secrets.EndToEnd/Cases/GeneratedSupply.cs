using DockerfileSecrets.EndToEnd.Running;

namespace DockerfileSecrets.EndToEnd.Cases;

/// <summary>What a generated build is given for one id: the flag, and what the step must find behind it.</summary>
/// <param name="Id">The id.</param>
/// <param name="Flag">What stands behind <c>--secret</c>; null when the id is not supplied.</param>
/// <param name="Content">The content of the secret; null when the id is not supplied.</param>
internal sealed record GeneratedSupply(string Id, string? Flag, string? Content)
{
    /// <summary>The supply of a case: the same number gives the same one.</summary>
    public static Dictionary<string, GeneratedSupply> All(int number, Workplace place)
    {
        var random = new Random(number);
        return GeneratedFile.Ids.Select((id, i) => Choose(random, id, i, place)).ToDictionary(s => s.Id, StringComparer.Ordinal);
    }

    /// <summary>Chooses how an id is supplied and puts the source into place.</summary>
    private static GeneratedSupply Choose(Random random, string id, int number, Workplace place)
    {
        var content = $"zq9v{number}-{random.Next():x8}";
        var variable = $"GIVEN_{number}";
        switch (random.Next(10))
        {
            case < 4:
                place.Write($"given-{number}", content);
                return new GeneratedSupply(id, $"id={id},src=given-{number}", content);
            case < 7:
                place.Variables[variable] = content;
                return new GeneratedSupply(id, $"id={id},env={variable}", content);
            case 7:
                place.Write($"given-{number}", "");
                return new GeneratedSupply(id, $"type=file,id={id},source=given-{number}", "");
            case 8:
                place.Variables[variable] = null;
                return new GeneratedSupply(id, $"id={id},env={variable}", "");
            default:
                return new GeneratedSupply(id, null, null);
        }
    }
}
