using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;

namespace PurePipeline.Python.Libraries.Keras;

/// <summary>What of Keras is Pillow and NumPy, under its names in <c>keras</c>, <c>tensorflow.keras</c> and <c>keras_preprocessing</c>.</summary>
internal static class KerasModules
{
    private static readonly string[] s_packages = ["keras", "tensorflow.keras"];

    /// <summary>Each module with its dotted name.</summary>
    public static IEnumerable<(string Name, Func<PyModule> Module)> All()
    {
        yield return Row("tensorflow", static name => Part(TensorFlowModule.AddTo(new MemberTable(name))));
        foreach (string package in s_packages)
        {
            yield return Row(package, static name => Part(new MemberTable(name)));
            yield return Row($"{package}.preprocessing", static name => Part(new MemberTable(name)));
            yield return Row($"{package}.preprocessing.image", static name => Part(KerasImages.AddTo(new MemberTable(name))));
            yield return Row($"{package}.utils", static name => Part(KerasImages.AddTo(new MemberTable(name))));
            yield return Row($"{package}.backend", static name => Part(Settings(new MemberTable(name))));
            yield return Row($"{package}.config", static name => Part(Settings(new MemberTable(name))));
            yield return Row($"{package}.applications", static name => Part(new MemberTable(name)));
            yield return Row($"{package}.applications.imagenet_utils", KerasApplications.Utilities);
            foreach ((string network, string? mode) in KerasApplications.All)
            {
                yield return Row($"{package}.applications.{network}", name => KerasApplications.Module(name, mode));
            }
        }

        yield return Row("keras_preprocessing", static name => Part(new MemberTable(name)));
        yield return Row("keras_preprocessing.image", static name => Part(KerasImages.AddTo(new MemberTable(name))));
    }

    private static (string Name, Func<PyModule> Module) Row(string name, Func<string, PyModule> make)
    {
        Lazy<PyModule> module = new(() => make(name));
        return (name, () => module.Value);
    }

    private static PyModule Part(MemberTable table) => new(table) { IsPart = true };

    // Other settings would change what every function does.
    private static MemberTable Settings(MemberTable table) => table
        .Function("floatx()", static _ => "float32")
        .Function("image_data_format()", static _ => "channels_last")
        .Function("set_floatx(value)", static call => Keep(call, "value", "float32"))
        .Function("set_image_data_format(data_format)", static call => Keep(call, "data_format", "channels_last"));

    private static PyNone Keep(NativeCall call, string argument, string usual) => call[argument] is string value && value == usual
        ? PyNone.Value
        : throw call.Unsupported($"{argument} other than '{usual}'; img_to_array and preprocess_input take dtype and data_format as arguments, so it");
}
