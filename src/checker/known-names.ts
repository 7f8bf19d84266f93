import path from 'node:path';
import { NameSet } from '../core/check/name-set.ts';
import type { ProfileContext, ProfileRoadmap } from '../core/check/profile-file.ts';
import { readProfile } from '../core/profile/read.ts';
import type { Roadmap } from '../core/roadmap/model.ts';
import { skillNames, topicNames } from '../core/roadmap/names.ts';
import { decode } from '../core/source/decode.ts';
import { UserError } from '../errors.ts';
import { refuseSpecial } from '../store/found-file.ts';
import { PROFILE_NAME } from '../store/learner-folder.ts';
import { openRoadmapFile } from '../store/roadmap-file.ts';
import { DEFAULT_ROADMAP, isShipped, shippedEntries, shippedRoadmap } from '../store/shipped.ts';
import type { World } from '../world.ts';

/** What profiles and progress files may name: of the shipped roadmaps, those checked, and those that profiles name. */
export class KnownNames {
  readonly topics = new NameSet();
  readonly #world: World;
  readonly #skills = new NameSet();
  readonly #opened = new Map<string, ReturnType<KnownNames['roadmap']>>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Of everything that is shipped; read only when there is a learner's file to check. */
  addShipped(): void {
    for (const { id } of shippedEntries(this.#world)) this.#addRoadmap(shippedRoadmap(this.#world, id));
  }

  add(topics: readonly string[], skills: readonly string[]): void {
    this.topics.add(topics);
    this.#skills.add(skills);
  }

  /** The roadmap of the profile in a folder, which its progress may be of. */
  addProfileOf(folder: string): void {
    const profile = path.join(folder, PROFILE_NAME);
    if (this.#world.files.kind(profile) !== 'file') return;
    const decoded = decode(profile, this.#world.files.read(profile));
    const read = 'text' in decoded ? readProfile(profile, decoded.text) : undefined;
    // A profile that cannot be read has findings of its own, where it is checked.
    if (read && 'answers' in read && read.answers.roadmap !== undefined)
      this.roadmap(read.answers.roadmap, folder);
  }

  profileContext(folder: string): ProfileContext {
    const roadmapIds = new NameSet();
    roadmapIds.add(shippedEntries(this.#world).map((entry) => entry.id));
    return {
      topics: this.topics,
      skills: this.#skills,
      roadmapIds,
      roadmap: (name = DEFAULT_ROADMAP) => this.roadmap(name, folder),
    };
  }

  roadmap(name: string, folder: string): ProfileRoadmap | 'absent' | 'unreadable' {
    const key = `${folder}\n${name}`;
    const known = this.#opened.get(key) ?? this.#open(name, folder);
    this.#opened.set(key, known);
    return known;
  }

  #addRoadmap(roadmap: Roadmap): void {
    this.add(topicNames(roadmap), skillNames(roadmap));
  }

  #open(name: string, folder: string): ProfileRoadmap | 'absent' | 'unreadable' {
    try {
      const roadmap = this.#roadmapNamed(name, folder);
      this.#addRoadmap(roadmap);
      return { id: roadmap.id, goals: roadmap.goals.map((goal) => goal.id) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return error.findings.length > 0 ? 'unreadable' : 'absent';
    }
  }

  #roadmapNamed(name: string, folder: string): Roadmap {
    if (isShipped(this.#world, name)) return shippedRoadmap(this.#world, name);
    refuseSpecial(this.#world, path.resolve(folder, name));
    return openRoadmapFile(this.#world, name, folder).roadmap;
  }
}
