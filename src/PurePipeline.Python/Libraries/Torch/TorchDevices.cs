using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Torch;

/// <summary><c>torch.device</c> and <c>torch.cuda</c>: there is the CPU, and nothing else.</summary>
internal sealed class TorchDevices(string name) : PyObject
{
    public static readonly PyType DeviceType = new("device", "torch.device", signature: "(device, index=None)", construct: static call =>
        call["device"] is TorchDevices same ? same : new TorchDevices(call.Text("device")));

    public static readonly PyModule Cuda = new(new MemberTable("torch.cuda")
        .Function("is_available()", static _ => false)
        .Function("device_count()", static _ => 0L)
        .Function("manual_seed(seed)", static _ => PyNone.Value)
        .Function("manual_seed_all(seed)", static _ => PyNone.Value)
        .Function("set_device(device)", static _ => PyNone.Value)
        .Function("synchronize(device=None)", static _ => PyNone.Value)
        .Function("empty_cache()", static _ => PyNone.Value));

    public static readonly PyModule Mps = new(new MemberTable("torch.backends.mps").Function("is_available()", static _ => false));

    /// <summary>Its settings are of what a GPU does.</summary>
    public static readonly PyModule Cudnn = new(new MemberTable("torch.backends.cudnn")
        .Setting("benchmark", false)
        .Setting("deterministic", false)
        .Setting("enabled", true)
        .Setting("allow_tf32", true)
        .Function("is_available()", static _ => false));

    public static readonly PyModule Matmul = new(new MemberTable("torch.backends.cuda.matmul").Setting("allow_tf32", false));

    public static readonly PyModule Backends = new(new MemberTable("torch.backends")
        .Constant("mps", Mps)
        .Constant("cudnn", Cudnn)
        .Constant("cuda", new PyModule(new MemberTable("torch.backends.cuda").Constant("matmul", Matmul))));

    static TorchDevices() => DeviceType.Members.Property("type", static self => ((TorchDevices)self).Name);

    public string Name { get; } = name;

    public override PyType Type => DeviceType;

    public override string Repr() => $"device(type='{Name}')";

    public override bool Equals(object? obj) => obj is TorchDevices other && other.Name == Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>Whether the argument names the CPU; None does.</summary>
    public static bool IsCpu(object device) => device is PyNone or "cpu" or TorchDevices { Name: "cpu" };

    public static void RequireCpu(NativeCall call, object device)
    {
        if (!IsCpu(device))
        {
            throw call.Unsupported($"the device {Representation.Repr(device)}");
        }
    }
}
