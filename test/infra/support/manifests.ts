import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { type Files, textOf } from './files.js';

export interface EnvVar {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: { readonly configMapKeyRef?: { readonly name: string; readonly key: string } };
}

interface Probe {
  readonly httpGet?: { readonly path: string; readonly port: string | number };
}

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number }[];
  readonly env?: readonly EnvVar[];
  readonly volumeMounts?: readonly {
    readonly name: string;
    readonly mountPath: string;
    readonly readOnly?: boolean;
  }[];
  readonly startupProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly lifecycle?: { readonly preStop?: { readonly sleep?: { readonly seconds: number } } };
  readonly resources?: Partial<
    Record<'requests' | 'limits', { readonly cpu?: string; readonly memory?: string }>
  >;
  readonly securityContext?: {
    readonly allowPrivilegeEscalation?: boolean;
    readonly readOnlyRootFilesystem?: boolean;
    readonly capabilities?: { readonly drop?: readonly string[] };
  };
}

export interface Volume {
  readonly name: string;
  readonly secret?: {
    readonly secretName: string;
    readonly items?: readonly { key: string; path: string }[];
  };
  readonly configMap?: { readonly name: string };
}

export interface PodSpec {
  readonly serviceAccountName?: string;
  readonly automountServiceAccountToken?: boolean;
  readonly terminationGracePeriodSeconds?: number;
  readonly securityContext?: {
    readonly runAsNonRoot?: boolean;
    readonly seccompProfile?: { readonly type: string };
  };
  readonly topologySpreadConstraints?: readonly unknown[];
  readonly affinity?: { readonly podAntiAffinity?: unknown };
  readonly containers: readonly Container[];
  readonly volumes?: readonly Volume[];
}

export type Labels = Readonly<Record<string, string>>;

/** A manifest, as far as our checks look at it; the schema has seen the rest. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly stringData?: Readonly<Record<string, string>>;
  readonly spec?: {
    readonly replicas?: number;
    readonly serviceName?: string;
    readonly podSelector?: { readonly matchLabels?: Labels };
    readonly selector?: { readonly matchLabels?: Labels } & Labels;
    readonly ports?: readonly { readonly name?: string; readonly targetPort?: string }[];
    readonly template?: { readonly metadata: { readonly labels: Labels }; readonly spec: PodSpec };
    readonly scaleTargetRef?: { readonly kind: string; readonly name: string };
    readonly rules?: readonly {
      readonly http: { readonly paths: readonly { readonly backend: { readonly service: Backend } }[] };
    }[];
  };
}

interface Backend {
  readonly name: string;
  readonly port: { readonly name: string };
}

export interface Kustomization {
  readonly resources?: readonly string[];
  readonly images?: readonly { readonly name: string; readonly newName?: string; readonly newTag?: string }[];
  readonly configMapGenerator?: readonly { readonly name: string; readonly files: readonly string[] }[];
}

/** Every manifest of a file. @throws Error when it is no YAML */
export function manifestsIn(files: Files, file: string): readonly Manifest[] {
  return parseAllDocuments(textOf(files, file)).map((document) => {
    if (document.errors[0] !== undefined) throw document.errors[0];
    return document.toJS() as Manifest;
  });
}

export function kustomizationIn(files: Files, folder: string): Kustomization {
  return parse(textOf(files, path.posix.join(folder, 'kustomization.yaml'))) as Kustomization;
}

/** Every file that a kustomization brings together, those of other folders with it. */
export function filesOf(files: Files, folder: string): readonly string[] {
  return (kustomizationIn(files, folder).resources ?? []).flatMap((resource) => {
    const place = path.posix.join(folder, resource);
    return `${place}/kustomization.yaml` in files ? filesOf(files, place) : [place];
  });
}
