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
        .Function("device_count()", static _ => 0L));

    public static readonly PyModule Mps = new(new MemberTable("torch.backends.mps").Function("is_available()", static _ => false));

    public static readonly PyModule Backends = new(new MemberTable("torch.backends").Constant("mps", Mps));

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
