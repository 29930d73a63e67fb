namespace DockerfileSecrets.Flow.Models;

/// <summary>Logins to image registries, Helm repositories and clusters. (docs.docker.com: docker login, credential stores.)</summary>
internal static class RegistryTools
{
    private const string Configuration = "~/.docker/config.json";

    public static CredentialTool[] Tools { get; } =
    [
        new("docker|nerdctl login", Configuration) { Variables = "DOCKER_CONFIG/", TakesInput = true, TakingValue = "-u -p" },
        new("crane|oras|regctl|cosign|skopeo|podman|buildah login", Configuration) { Variables = "REGISTRY_AUTH_FILE DOCKER_CONFIG/", FileOptions = "--authfile --registry-config", TakesInput = true, TakingValue = "-u -p" },
        new("crane auth login", Configuration) { Variables = "DOCKER_CONFIG/", TakesInput = true, TakingValue = "-u -p" },
        new("regctl registry login", "~/.regctl/config.json") { TakesInput = true },
        new("helm registry login", "~/.config/helm/registry/config.json") { FileOptions = "--registry-config", TakesInput = true, TakingValue = "-u -p" },
        new("helm repo add", "~/.config/helm/repositories.yaml") { FileOptions = "--repository-config", Variables = "HELM_REPOSITORY_CONFIG HELM_CONFIG_HOME/", TakesInput = true },
        new("kubectl config set-credentials|set", "~/.kube/config") { FileOptions = "--kubeconfig", Variables = "KUBECONFIG" },
        new("oc login", "~/.kube/config") { FileOptions = "--kubeconfig --config", Variables = "KUBECONFIG" },
        new("argocd login", "~/.config/argocd/config"),
    ];

    public static CredentialUndo[] Undos { get; } =
    [
        new("docker|nerdctl|crane|oras|regctl|cosign|skopeo|podman|buildah logout", Configuration),
        new("helm registry logout", "~/.config/helm/registry/config.json"),
        new("helm repo remove|rm", "~/.config/helm/repositories.yaml"),
        new("kubectl config unset|delete-user", "~/.kube/config"),
        new("oc logout", "~/.kube/config"),
    ];
}
