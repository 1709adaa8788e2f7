using PurePipeline.Python.Libraries.Pil;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.TorchVision;

namespace PurePipeline.Python.Libraries.TorchVision;

/// <summary><c>torchvision.models</c>: the weights' enums, for their transforms. Models are not run here.</summary>
internal static class ModelsModule
{

    private static readonly Dictionary<string, PyType> s_enums = [];

    public static readonly PyModule Module = new(Make("torchvision.models"));

    public static readonly PyModule Detection = new(Make("torchvision.models.detection"));

    public static readonly PyModule Segmentation = new(Make("torchvision.models.segmentation"));


    private static MemberTable Make(string name)
    {
        MemberTable table = new MemberTable(name)
            .Function("get_weight(name)", static call => Find(call, call.Text("name")));
        foreach (IGrouping<string, string> weights in WeightsTable.Names.GroupBy(full => full.Split('.')[0]))
        {
            if (!s_enums.TryGetValue(weights.Key, out PyType? type))
            {
                s_enums[weights.Key] = type = new PyType(weights.Key, "torchvision.models." + weights.Key);
                foreach (string full in weights)
                {
                    type.Members.Constant(full.Split('.')[1], new WeightsObject(full));
                }
            }

            table.Constant(weights.Key, type);
        }

        return table;
    }

    private static WeightsObject Find(NativeCall call, string name) => WeightsTable.Find(name) is not null
        ? new WeightsObject(name)
        : throw call.Unsupported($"the weights {Representation.Repr(name)}");

    /// <summary>A member of a weights' enum.</summary>
    internal sealed class WeightsObject(string name) : PyObject
    {
        private static readonly PyType s_type = new("Weights", "torchvision.models._api.Weights");

        static WeightsObject() => s_type.Members
            .Property("name", static self => ((WeightsObject)self).Name.Split('.')[1])
            .Method("transforms(self, *, antialias=True)", Transforms);

        public string Name { get; } = name;

        public override PyType Type => s_type;

        public override string Repr() => Name;

        private static TransformObject Transforms(NativeCall call)
        {
            var preset = ImagePreset.Of(((WeightsObject)call.Self).Name);
            bool? antialias = call["antialias"] is true ? null : call.Truth("antialias");
            return new TransformObject("torchvision.transforms._presets.ImageClassification", call, (run, input) => VisionOperations.Result(run, input is ImageObject image
                ? preset.Apply(image.Image)
                : preset.Apply(VisionOperations.Tensor(input), antialias)));
        }
    }
}
